/** Mail that is accepted before it is sent, and is not forgotten until it is. */
package app.musicschoolmanager.platform.mail;
