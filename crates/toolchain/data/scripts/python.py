import sys, warnings
warnings.simplefilter("ignore")
for name in sys.argv[1:]:
    try:
        with open(name, "rb") as file:
            compile(file.read(), name, "exec", dont_inherit=True)
    except SyntaxError as error:
        message = (error.msg or "invalid syntax").replace("\n", " ")
        print("%s:%d: %s" % (name, error.lineno or 1, message))
    except (ValueError, MemoryError, RecursionError, OverflowError):
        pass
