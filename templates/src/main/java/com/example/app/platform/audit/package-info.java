/** The trail of changes: who changed what, when, and what it was before. */
package com.example.app.platform.audit;
