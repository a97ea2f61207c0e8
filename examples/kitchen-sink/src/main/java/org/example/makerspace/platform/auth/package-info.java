/** Who somebody is: registering, signing in, sessions and their tokens. */
package org.example.makerspace.platform.auth;
