/**
 * Apps in git: one commit for each step, and pushes that are believed only when the remote says so.
 */
package dev.offshoot.deploy;
