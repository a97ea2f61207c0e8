/** What the app knows beforehand of services that requests usually name. */
package app.musicschoolmanager.platform.integration.profile;
