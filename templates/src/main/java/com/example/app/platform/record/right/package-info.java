/** What a scope allows to be done with a model's records. */
package com.example.app.platform.record.right;
