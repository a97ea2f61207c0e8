package app.musicschoolmanager.platform.config;

/**
 * For how many days the app remembers what was; 0 is for as long as the app is there.
 *
 * @param changes who changed what, and mail that was given up
 * @param runs what actions and schedules did, with what they logged, and whom they called
 */
public record KeptDays(int changes, int runs) {}
