/** What models are made of, and how input is held against them. */
package com.example.app.platform.model;
