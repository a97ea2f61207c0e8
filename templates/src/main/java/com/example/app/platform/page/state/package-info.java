/** The states that records can take next, as pages offer them. */
package com.example.app.platform.page.state;
