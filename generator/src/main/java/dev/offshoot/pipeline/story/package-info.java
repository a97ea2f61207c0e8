/** What became of a run, told later from its journal. */
package dev.offshoot.pipeline.story;
