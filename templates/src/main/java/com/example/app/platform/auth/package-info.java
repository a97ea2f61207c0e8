/** Who somebody is: registering, signing in, sessions and their tokens. */
package com.example.app.platform.auth;
