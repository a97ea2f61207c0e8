/** Examples of what an action does, precise enough to be run. */
package dev.offshoot.spec.example;
