/** One record for each template: its components are all that the template can say. */
package dev.offshoot.render.page;
