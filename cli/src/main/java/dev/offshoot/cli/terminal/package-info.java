/** What a person sees while a run is at work. */
package dev.offshoot.cli.terminal;
