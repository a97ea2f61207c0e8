/** Examples of what actions do, acted out with the real app. */
package app.musicschoolmanager.platform.example;
