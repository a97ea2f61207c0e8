package dev.offshoot.check;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;

/** Puts types, members and constants to the rules, and words what breaks one. */
record Inspection(
    Predicate<String> allowed,
    AllowedClasses classes,
    AllowedMembers members,
    Consumer<Finding> findings) {

  /** Where in the bytecode we are. */
  record Place(String className, String member, int line) {
    String text() {
      return member.isEmpty() ? className : className + "." + member;
    }
  }

  void refuse(String rule, Place place, String message, String alternative) {
    findings.accept(new Finding(rule, place.text(), place.line(), message, alternative));
  }

  void internalName(String name, Place place) {
    if (name != null) {
      type(Type.getObjectType(name), place);
    }
  }

  void descriptor(String descriptor, Place place) {
    type(Type.getType(descriptor), place);
  }

  void type(Type type, Place place) {
    switch (type.getSort()) {
      case Type.ARRAY -> type(type.getElementType(), place);
      case Type.METHOD -> {
        type(type.getReturnType(), place);
        for (Type argument : type.getArgumentTypes()) {
          type(argument, place);
        }
      }
      case Type.OBJECT -> {
        String name = type.getClassName();
        if (!allowed.test(name)) {
          String message = "An action may not use " + name.replace('$', '.');
          refuse("forbidden-class", place, message, classes.alternative(name));
        }
      }
      default -> {} // a primitive
    }
  }

  void member(String owner, String name, String descriptor, Place place) {
    Type ownerType = Type.getObjectType(owner);
    type(ownerType, place);
    descriptor(descriptor, place);
    if (ownerType.getSort() == Type.OBJECT) {
      String className = ownerType.getClassName();
      members
          .alternative(className, name)
          .ifPresent(instead -> {
            String called = className.replace('$', '.') + "." + name;
            refuse("forbidden-member", place, "An action may not use " + called, instead);
          });
    }
  }

  /** A constant of the pool: of a class, a method's type, a handle as method references make. */
  void constant(Object constant, Place place) {
    switch (constant) {
      case Type type -> type(type, place);
      case Handle handle -> member(handle.getOwner(), handle.getName(), handle.getDesc(), place);
      case ConstantDynamic computed ->
          refuse(
              "computed-constant",
              place,
              "An action may not hold constants that are computed on loading",
              "an enum constant or a static final field");
      default -> {} // a number or a string
    }
  }
}
