/** The finished app held against what was asked for, by somebody who has not planned it. */
package dev.offshoot.pipeline.review;
