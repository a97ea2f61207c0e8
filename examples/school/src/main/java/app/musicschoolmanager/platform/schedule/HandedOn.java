package app.musicschoolmanager.platform.schedule;

import app.musicschoolmanager.platform.model.Field;

/**
 * What a step takes from an earlier one.
 *
 * @param parameter of the action that takes it
 * @param step the earlier step, counted from 1
 * @param result what that gives back
 */
public record HandedOn(String parameter, int step, Field result) {}
