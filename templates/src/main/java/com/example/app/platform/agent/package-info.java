/** What the app says about itself. */
package com.example.app.platform.agent;
