/** What routes are made of: who may call them, who calls, JSON, and problems to answer with. */
package app.musicschoolmanager.platform.web;
