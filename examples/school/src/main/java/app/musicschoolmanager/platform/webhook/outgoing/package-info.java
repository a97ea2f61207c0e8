/** Changes of records, told to other services: noted with the change, signed, and sent again. */
package app.musicschoolmanager.platform.webhook.outgoing;
