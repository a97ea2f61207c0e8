/** What the app knows beforehand of services that requests usually name. */
package com.example.app.platform.integration.profile;
