/** What the app knows beforehand of services that requests usually name. */
package org.example.makerspace.platform.integration.profile;
