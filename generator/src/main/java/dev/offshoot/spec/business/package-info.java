/** What must hold for the records of a model beyond single fields. */
package dev.offshoot.spec.business;
