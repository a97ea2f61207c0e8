/** The states that records can take next, as pages offer them. */
package org.example.makerspace.platform.page.state;
