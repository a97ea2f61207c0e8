/** Trying an action again that has failed for a reason which may pass. */
package org.example.makerspace.platform.action.attempt;
