package io.zvt.engine.sim;

/** Numbers that look random and depend on nothing but a text and a seed. */
final class Mixing {

    private Mixing() {}

    /** FNV-1a over the text, finished with the mixer of SplitMix64 (Steele, Lea, Flood 2014). */
    static long hash(String text, long seed) {
        long hash = 0xcbf29ce484222325L ^ seed;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }
}
