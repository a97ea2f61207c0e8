/** What a scope allows to be done with a model's records. */
package org.example.makerspace.platform.record.right;
