print("folder")
