/** Examples of what actions do, acted out with the real app. */
package org.example.makerspace.platform.example;
