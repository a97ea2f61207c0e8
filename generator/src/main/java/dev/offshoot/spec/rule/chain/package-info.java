/** What steps of schedules hand on to each other. */
package dev.offshoot.spec.rule.chain;
