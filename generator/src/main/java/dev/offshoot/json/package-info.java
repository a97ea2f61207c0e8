/** Records in and out of JSON, and the JSON Schema of a record. Knows no record of ours. */
package dev.offshoot.json;
