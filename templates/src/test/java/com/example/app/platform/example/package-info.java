/** Examples of what actions do, acted out with the real app. */
package com.example.app.platform.example;
