package com.example.app.platform.record;

import java.math.BigDecimal;

/**
 * How many records have something in common.
 *
 * @param key what they have in common: the value of a field, or a month such as {@code 2026-11}
 * @param sum what they amount to together, or null if nothing was to be added up
 */
public record Tally(String key, long records, BigDecimal sum) {}
