/** Trying an action again that has failed for a reason which may pass. */
package com.example.app.platform.action.attempt;
