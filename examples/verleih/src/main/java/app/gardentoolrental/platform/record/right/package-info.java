/** What a scope allows to be done with a model's records. */
package app.gardentoolrental.platform.record.right;
