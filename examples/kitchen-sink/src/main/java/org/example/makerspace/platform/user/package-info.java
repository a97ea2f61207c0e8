/** The accounts and what may be changed about them. */
package org.example.makerspace.platform.user;
