/** Values that fit what a field demands, made up to show how. */
package com.example.app.platform.model.sample;
