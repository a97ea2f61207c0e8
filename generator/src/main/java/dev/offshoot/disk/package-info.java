/** What is done to the disk alike in several places. */
package dev.offshoot.disk;
