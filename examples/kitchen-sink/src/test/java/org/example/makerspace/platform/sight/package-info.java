/** Who sees what where records are visible along ways to people. */
package org.example.makerspace.platform.sight;
