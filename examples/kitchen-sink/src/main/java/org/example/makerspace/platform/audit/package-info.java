/** The trail of changes: who changed what, when, and what it was before. */
package org.example.makerspace.platform.audit;
