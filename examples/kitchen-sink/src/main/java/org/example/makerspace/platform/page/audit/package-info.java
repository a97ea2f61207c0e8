/** What administrators see of what the app has done: figures, runs and calls to other hosts. */
package org.example.makerspace.platform.page.audit;
