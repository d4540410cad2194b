/**
 * The pictures that go with the stories: seeded night scenes as plain geometry.
 *
 * <p>A scene is a list of SVG paths, each with the name of an ink; which colour an ink has is the
 * business of the theme. The same request always gives the same picture, on every machine.
 */
package moonlamp.story.scene;
