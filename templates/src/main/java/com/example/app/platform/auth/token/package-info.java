/** Personal access tokens: what people hand to programs that act in their name. */
package com.example.app.platform.auth.token;
