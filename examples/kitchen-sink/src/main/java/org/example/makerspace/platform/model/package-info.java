/** What models are made of, and how input is held against them. */
package org.example.makerspace.platform.model;
