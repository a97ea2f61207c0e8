/** Whether the rules of a model make sense: about fields that are there, and what can be judged. */
package dev.offshoot.spec.rule.business;
