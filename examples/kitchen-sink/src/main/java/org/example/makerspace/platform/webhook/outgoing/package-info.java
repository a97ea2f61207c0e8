/** Changes of records, told to other services: noted with the change, signed, and sent again. */
package org.example.makerspace.platform.webhook.outgoing;
