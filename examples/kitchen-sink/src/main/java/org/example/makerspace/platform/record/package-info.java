/** The records of every model: stored, found and changed within their caller's scope. */
package org.example.makerspace.platform.record;
