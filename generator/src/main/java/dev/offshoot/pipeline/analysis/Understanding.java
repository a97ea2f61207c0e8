package dev.offshoot.pipeline.analysis;

/** What step 0 found out: the owner's needs, and what is to be built for them. */
public record Understanding(Features features, TechnicalPlan plan) {}
