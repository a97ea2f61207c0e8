/** Who sees what where records are visible along ways to people. */
package com.example.app.platform.sight;
