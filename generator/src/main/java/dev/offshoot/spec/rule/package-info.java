/**
 * What must hold for a document to become an app that compiles, keeps data apart and can be
 * trusted. One class per group of rules; all of them are always applied.
 */
package dev.offshoot.spec.rule;
