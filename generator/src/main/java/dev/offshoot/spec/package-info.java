/**
 * The agent document: what one sub-agent app is, as plain records. It is the contract between
 * everything that thinks about an app and everything that writes one.
 */
package dev.offshoot.spec;
